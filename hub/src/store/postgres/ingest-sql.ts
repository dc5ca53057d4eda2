/** Rows of a batch on their way in; of each connection its own, empty again after every commit. */
export const incoming = `CREATE TEMPORARY TABLE IF NOT EXISTS incoming_report (agent TEXT COLLATE "C",
  boot TEXT COLLATE "C", seq BIGINT, at TEXT COLLATE "C", received_at TEXT COLLATE "C", kind TEXT COLLATE "C",
  body TEXT COLLATE "C") ON COMMIT DELETE ROWS`;

/** The statements of the hot path; each is prepared by its name, once for each connection. */
export const ingestSql = {
  // Locked in order of id: what two hubs heard of one agent is recorded one after the other, and nobody waits in a circle.
  agents: `SELECT agent.id, unit.code AS unit, agent.retired_at FROM agent JOIN unit ON unit.id = agent.unit_id
    WHERE agent.id = ANY($1) AND unit.valid_from = (SELECT coalesce(max(CASE WHEN
      valid_from <= $2 THEN valid_from END), min(valid_from)) FROM unit AS period WHERE period.id = unit.id) ORDER BY agent.id FOR UPDATE OF agent`,
  reports: `WITH fresh AS (INSERT INTO report_key (agent, boot, seq, received_at)
      SELECT agent, boot, seq, received_at FROM incoming_report ON CONFLICT DO NOTHING RETURNING agent, boot, seq)
    INSERT INTO report (agent, boot, seq, at, received_at, kind, body)
    SELECT agent, boot, seq, at, received_at, kind, body FROM incoming_report JOIN fresh USING (agent, boot, seq)
    RETURNING agent, boot, seq`,
  // A look at the end of the index for each boot; a GROUP BY would read every report of it.
  highest: `SELECT a AS agent, b AS boot, seq FROM unnest($1::text[], $2::text[]) AS asked (a, b)
    CROSS JOIN LATERAL (SELECT max(seq) AS seq FROM report_key WHERE agent = a AND boot = b) AS last
    WHERE seq IS NOT NULL`,
  devices: `SELECT id, agent, key, kind, name, health, reasons, first_seen_at AS "firstSeenAt",
    last_seen_at AS "lastSeenAt", since, changed_at AS "changedAt" FROM observed_device
    JOIN unnest($1::text[], $2::text[]) AS asked (a, k) ON agent = a AND key = k`,
  foreignKeys: `SELECT agent.id, unit_targets.keys FROM unit_targets JOIN agent ON agent.unit_id = unit_targets.unit_id
    WHERE agent.id = ANY($1) AND unit_targets.holder <> agent.id`,
  // In one journey: what a batch leaves of devices that were read, of those that are as they were, of agents, of history.
  save: `WITH saved AS (INSERT INTO observed_device
      (id, agent, key, kind, name, health, reasons, raw, body, first_seen_at, last_seen_at, since, changed_at)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
        $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
      ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, health = excluded.health,
      reasons = excluded.reasons, raw = excluded.raw, body = excluded.body, last_seen_at = excluded.last_seen_at,
      since = excluded.since, changed_at = excluded.changed_at),
    touched AS (UPDATE observed_device SET last_seen_at = seen FROM unnest($14::text[], $15::text[]) AS given (d, seen)
      WHERE id = d),
    told AS (UPDATE agent SET last_report_at = r, boot = b, seq = s, losses = l, pc_health = coalesce(h, pc_health),
      pc_reasons = coalesce(pr, pc_reasons), pc_body = coalesce(pb, pc_body), probes = coalesce(p, probes)
      FROM unnest($16::text[], $17::text[], $18::text[], $19::bigint[], $20::text[], $21::text[], $22::text[], $23::text[],
        $24::text[]) AS given (a, r, b, s, l, h, pr, pb, p) WHERE id = a)
    SELECT record_readings($25, $26, $27, $28, $29, $30, $31, $32)`,
  savePresence: `UPDATE agent SET presence_state = s, presence_boot = b, presence_at = t, hostname = h,
    agent_version = v, node_version = n, capabilities = c, presence_said_at = w, presence_goodbye = g FROM unnest($1::text[], $2::text[], $3::text[], $4::text[],
      $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[]) AS given (a, s, b, t, h, v, n, c, w, g)
    WHERE id = a AND (s = 'online' OR presence_said_at IS NULL OR presence_said_at <= w)`,
  quarantine: `INSERT INTO quarantine
    (agent, topic, sha256, code, detail, payload, bytes, count, first_received_at, last_received_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $8)
    ON CONFLICT (coalesce(agent, ''), topic, sha256, code) DO UPDATE
    SET count = quarantine.count + 1, last_received_at = excluded.last_received_at`,
  boundQuarantine: `DELETE FROM quarantine WHERE id IN
    (SELECT id FROM quarantine ORDER BY last_received_at DESC, id DESC OFFSET $1)`,
} as const;
