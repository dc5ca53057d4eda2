/** What kind of number a metric is, and what it says. */
interface Family {
  type: 'counter' | 'gauge' | 'histogram';
  help: string;
  /** Names of labels. Their values come from small closed sets, never from devices, agents or units. */
  labels?: readonly string[];
  /** Upper bounds of a histogram. */
  buckets?: readonly number[];
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Every metric there is; rules and dashboards may name no other. */
export const families = {
  motcua_build_info: { type: 'gauge', help: 'Always 1; the version is in the label.', labels: ['version'] },
  motcua_hub_ready: { type: 'gauge', help: '1 when the hub takes reports and keeps them.' },
  motcua_ingest_messages_received_total: { type: 'counter', help: 'Messages of agents that were run.' },
  motcua_ingest_reports_total: { type: 'counter', help: 'What became of messages.', labels: ['outcome'] },
  motcua_ingest_ack_latency_seconds: {
    type: 'histogram',
    help: 'From the arrival of a message to the commit after which it is acknowledged.',
    buckets: seconds,
  },
  motcua_ingest_batch_reports: {
    type: 'histogram',
    help: 'Messages in one transaction.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  },
  motcua_ingest_queue_reports: { type: 'gauge', help: 'Messages that wait in memory.' },
  motcua_ingest_queue_bytes: { type: 'gauge', help: 'The same in bytes.' },
  motcua_store_failures_total: { type: 'counter', help: 'Batches that the store did not take.' },
  motcua_broker_connects_total: { type: 'counter', help: 'Connections of agents that were let in.' },
  motcua_agents: {
    type: 'gauge',
    help: 'Agents that are not retired: heard, switched off in order (off), or lost (offline).',
    labels: ['state'],
  },
  motcua_agent_certificates_expiring: { type: 'gauge', help: 'Agents whose certificate ends within 30 days.' },
  motcua_devices: { type: 'gauge', help: 'Devices that are seen, by what was read last.', labels: ['health'] },
  motcua_counters: { type: 'gauge', help: 'Counters by whether they can serve a citizen now.', labels: ['answer'] },
  motcua_tickets: { type: 'gauge', help: 'Tickets by state.', labels: ['state'] },
  motcua_notices_total: {
    type: 'counter',
    help: 'Tries to send notices, by what became of them.',
    labels: ['outcome'],
  },
  motcua_notices: { type: 'gauge', help: 'Notices under way or given up.', labels: ['state'] },
  motcua_quarantine_messages: { type: 'gauge', help: 'Different messages that were refused and kept.' },
  motcua_certificate_expiry_timestamp_seconds: {
    type: 'gauge',
    help: "When a certificate of the hub's own ends.",
    labels: ['certificate'],
  },
  motcua_http_requests_total: { type: 'counter', help: 'Answers of the HTTP interface.', labels: ['method', 'status'] },
  motcua_http_request_duration_seconds: { type: 'histogram', help: 'How long they took.', buckets: seconds },
  motcua_event_loop_lag_seconds: { type: 'gauge', help: 'Longest wait of the main thread since the last scrape.' },
  process_resident_memory_bytes: { type: 'gauge', help: 'Memory of the process.' },
  process_cpu_seconds_total: { type: 'counter', help: 'Processor time of the process.' },
  process_start_time_seconds: { type: 'gauge', help: 'When the process began, in seconds since 1970.' },
} as const satisfies Readonly<Record<string, Family>>;
export type MetricName = keyof typeof families;
