/** The statements of the hot path, prepared once for each connection. */
export const ingestSql = {
  agent: `SELECT agent.id, unit.code AS unit, agent.retired_at FROM agent JOIN unit ON unit.id = agent.unit_id
    WHERE agent.id = ?1 AND unit.valid_from = (SELECT coalesce(max(CASE WHEN
      valid_from <= ?2 THEN valid_from END), min(valid_from)) FROM unit AS period WHERE period.id = unit.id)`,
  // The cast spares making a string of the body only for SQLite to turn it into bytes again.
  report: `INSERT INTO report (agent, boot, seq, at, received_at, kind, body) VALUES (?, ?, ?, ?, ?, ?, CAST(? AS TEXT))
    ON CONFLICT DO NOTHING`,
  highest: 'SELECT max(seq) AS seq FROM report WHERE agent = ? AND boot = ?',
  device: `SELECT id, agent, key, kind, name, health, reasons, first_seen_at AS firstSeenAt,
    last_seen_at AS lastSeenAt, since, changed_at AS changedAt FROM observed_device WHERE agent = ? AND key = ?`,
  foreignKeys: `SELECT unit_targets.keys FROM unit_targets JOIN agent ON agent.unit_id = unit_targets.unit_id
    WHERE agent.id = ?1 AND unit_targets.holder <> ?1`,
  saveDevice: `INSERT INTO observed_device
    (id, agent, key, kind, name, health, reasons, raw, body, first_seen_at, last_seen_at, since, changed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, health = excluded.health,
    reasons = excluded.reasons, raw = excluded.raw, body = excluded.body, last_seen_at = excluded.last_seen_at,
    since = excluded.since, changed_at = excluded.changed_at`,
  touchDevice: 'UPDATE observed_device SET last_seen_at = ? WHERE id = ?',
  // The point before is looked up only here, so that it is right for points that come late, too.
  reading: `INSERT INTO device_reading (device_id, at, health, reasons, page_count, page_count_unit, supplies)
    SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (SELECT 1 FROM (SELECT * FROM device_reading
    WHERE device_id = ?1 AND at <= ?2 ORDER BY at DESC LIMIT 1) WHERE at > ?2 - ?8 AND health = ?3 AND reasons = ?4
    AND page_count IS ?5 AND page_count_unit IS ?6 AND supplies = ?7) ON CONFLICT DO NOTHING`,
  saveAgent: `UPDATE agent SET last_report_at = ?, boot = ?, seq = ?, losses = ?, pc_health = coalesce(?, pc_health),
    pc_reasons = coalesce(?, pc_reasons), pc_body = coalesce(?, pc_body), probes = coalesce(?, probes) WHERE id = ?`,
  savePresence: `UPDATE agent SET presence_state = ?1, presence_boot = ?2, presence_at = ?3, hostname = ?4,
    agent_version = ?5, node_version = ?6, capabilities = ?7, presence_said_at = ?8, presence_goodbye = ?10
    WHERE id = ?9 AND (?1 = 'online' OR presence_said_at IS NULL OR presence_said_at <= ?8)`,
  quarantine: `INSERT INTO quarantine
    (agent, topic, sha256, code, detail, payload, bytes, count, first_received_at, last_received_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?8)
    ON CONFLICT (ifnull(agent, ''), topic, sha256, code) DO UPDATE
    SET count = count + 1, last_received_at = excluded.last_received_at`,
  // The newest stay: an old bad message has long been explained or repeated.
  boundQuarantine: `DELETE FROM quarantine WHERE id IN
    (SELECT id FROM quarantine ORDER BY last_received_at DESC, id DESC LIMIT -1 OFFSET ?)`,
} as const;
