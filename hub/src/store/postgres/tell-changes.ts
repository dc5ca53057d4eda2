/** The channel on which a hub tells the others that there is something new; what it is stands in the tables. */
export const changeChannel = 'motcua_change';

const rows = [
  ['told_device_new', 'INSERT ON observed_device', ''],
  ['told_device', 'UPDATE ON observed_device', 'WHEN (OLD.since IS DISTINCT FROM NEW.since)'],
  ['told_presence', 'UPDATE ON agent', 'WHEN (OLD.presence_at IS DISTINCT FROM NEW.presence_at)'],
  ['told_ticket', 'INSERT ON ticket_event', ''],
  ['told_readiness_new', 'INSERT ON readiness', ''],
  ['told_readiness', 'UPDATE ON readiness', 'WHEN (OLD.at IS DISTINCT FROM NEW.at)'],
] as const;

const table = (event: string): string => event.slice(event.lastIndexOf(' ') + 1);

/**
 * By the database, so that whoever writes tells, and only what was committed is told. Of many changes in a transaction the
 * server tells once. A trigger that is there is left alone: making it would wait for whoever writes just now.
 */
export const tellChanges = `CREATE OR REPLACE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN PERFORM pg_notify('${changeChannel}', ''); RETURN NULL; END $$;
DO $$ BEGIN ${rows
  .map(
    ([name, event, when]) => `
  IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = '${name}' AND tgrelid = '${table(event)}'::regclass) THEN
    CREATE TRIGGER ${name} AFTER ${event} FOR EACH ROW ${when} EXECUTE FUNCTION tell_change();
  END IF;`,
  )
  .join('')}
END $$`;
