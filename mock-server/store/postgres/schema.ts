import { together } from './schema-together.ts'

/** Statements that make one version of the schema out of the one before; what is there is never changed, only followed. */
export function migrations(schema: string): readonly string[] {
  return [first(schema), together(schema)]
}

/**
 * Entries stand beside tallies: how many there are and how often they were written, by environment and collection. A
 * tally is spread over slots, so that writers at the same time do not wait for one another. Locks are taken in one
 * order: an entry, the room, tallies.
 */
function first(s: string): string {
  return `
CREATE TABLE ${s}.kept (name text PRIMARY KEY, text text NOT NULL);
CREATE TABLE ${s}.environments (
  id text PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  host text UNIQUE,
  text text NOT NULL,
  revision bigint NOT NULL DEFAULT 1,
  frozen bigint,
  moved bigint NOT NULL
);
CREATE TABLE ${s}.entries (
  environment text NOT NULL,
  collection text NOT NULL,
  id text NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  version bigint NOT NULL DEFAULT 0,
  value text NOT NULL,
  expires bigint,
  first text,
  second text,
  third text,
  PRIMARY KEY (environment, collection, id)
);
CREATE INDEX entries_by_first ON ${s}.entries (environment, collection, first) WHERE first IS NOT NULL;
CREATE INDEX entries_by_second ON ${s}.entries (environment, collection, second) WHERE second IS NOT NULL;
CREATE INDEX entries_by_third ON ${s}.entries (environment, collection, third) WHERE third IS NOT NULL;
CREATE INDEX entries_by_end ON ${s}.entries (environment, expires) WHERE expires IS NOT NULL;
CREATE TABLE ${s}.tallies (
  environment text NOT NULL,
  collection text NOT NULL,
  slot int NOT NULL,
  entries bigint NOT NULL,
  revision bigint NOT NULL,
  PRIMARY KEY (environment, collection, slot)
) WITH (fillfactor = 50);

CREATE FUNCTION ${s}.tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sign int := CASE TG_OP WHEN 'INSERT' THEN 1 WHEN 'DELETE' THEN -1 ELSE 0 END;
BEGIN
  INSERT INTO ${s}.tallies AS t (environment, collection, slot, entries, revision)
  SELECT environment, collection, pg_backend_pid() % 8, entries, 1
  FROM (
    SELECT '' AS environment, '' AS collection, sign * count(*) AS entries FROM changed
    HAVING sign <> 0 AND count(*) > 0
    UNION ALL
    SELECT environment, collection, sign * count(*) FROM changed GROUP BY environment, collection
  ) AS sums
  ORDER BY environment, collection
  ON CONFLICT (environment, collection, slot)
  DO UPDATE SET entries = t.entries + excluded.entries, revision = t.revision + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER tally_inserted AFTER INSERT ON ${s}.entries
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${s}.tally();
CREATE TRIGGER tally_updated AFTER UPDATE ON ${s}.entries
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${s}.tally();
CREATE TRIGGER tally_deleted AFTER DELETE ON ${s}.entries
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${s}.tally();

CREATE FUNCTION ${s}.sweep(of_environment text, now_ms bigint) RETURNS void LANGUAGE sql AS $$
  DELETE FROM ${s}.entries WHERE (environment, collection, id) IN (
    SELECT environment, collection, id FROM ${s}.entries
    WHERE environment = of_environment AND expires <= now_ms FOR UPDATE SKIP LOCKED
  )
$$;

-- The limit that is in the way of so many new entries; null: none. Far from both, nobody waits for anybody.
CREATE FUNCTION ${s}.limit_reached(
  of_environment text, now_ms bigint, wanted bigint, at_most bigint, all_at_most bigint
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  margin bigint := 1000;
  in_all bigint;
  in_environment bigint := 0;
BEGIN
  FOR round IN 1..3 LOOP
    SELECT coalesce(sum(entries), 0) INTO in_all FROM ${s}.tallies
    WHERE environment = '' AND collection = '';
    IF at_most < all_at_most THEN
      SELECT coalesce(sum(entries), 0) INTO in_environment FROM ${s}.tallies
      WHERE environment = of_environment;
    END IF;
    IF in_all + wanted <= all_at_most - margin
      AND (at_most >= all_at_most OR in_environment + wanted <= at_most - margin)
    THEN RETURN NULL; END IF;
    IF round = 1 THEN
      PERFORM pg_advisory_xact_lock(hashtext('${s} room'));
      margin := 0;
    ELSIF round = 2 THEN
      PERFORM ${s}.sweep(of_environment, now_ms);
    END IF;
  END LOOP;
  RETURN CASE WHEN in_all + wanted > all_at_most THEN all_at_most ELSE at_most END;
END $$;

-- 'put', 'there', or the limit that is in the way.
CREATE FUNCTION ${s}.put(
  of_environment text, of_collection text, its_id text, its_value text, its_end bigint,
  its_first text, its_second text, its_third text,
  only_new boolean, now_ms bigint, at_most bigint, all_at_most bigint
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  is_live boolean;
  reached bigint;
BEGIN
  LOOP
    SELECT expires IS NULL OR expires > now_ms INTO is_live FROM ${s}.entries
    WHERE environment = of_environment AND collection = of_collection AND id = its_id FOR UPDATE;
    IF is_live THEN
      IF only_new THEN RETURN 'there'; END IF;
      UPDATE ${s}.entries SET value = its_value, expires = its_end, version = version + 1,
        first = its_first, second = its_second, third = its_third
      WHERE environment = of_environment AND collection = of_collection AND id = its_id;
      RETURN 'put';
    END IF;
    reached := ${s}.limit_reached(of_environment, now_ms, 1, at_most, all_at_most);
    IF reached IS NOT NULL THEN RETURN reached::text; END IF;
    IF is_live IS NOT NULL THEN
      DELETE FROM ${s}.entries
      WHERE environment = of_environment AND collection = of_collection AND id = its_id;
    END IF;
    INSERT INTO ${s}.entries (environment, collection, id, value, expires, first, second, third)
    VALUES (of_environment, of_collection, its_id, its_value, its_end, its_first, its_second, its_third)
    ON CONFLICT DO NOTHING;
    IF FOUND THEN RETURN 'put'; END IF;
  END LOOP;
END $$;

-- The environment with everything that it begins with, or nothing of it. 'added', or which limit is in the way.
CREATE FUNCTION ${s}.add_environment(
  its_id text, its_host text, its_text text, its_frozen bigint, its_moved bigint,
  collections text[], ids text[], its_values text[], ends bigint[], firsts text[], seconds text[], thirds text[],
  now_ms bigint, at_most bigint, all_at_most bigint, environments_at_most bigint
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  reached bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('${s} environments'));
  IF (SELECT count(*) FROM ${s}.environments) >= environments_at_most THEN RETURN 'environments'; END IF;
  IF EXISTS (SELECT FROM ${s}.environments WHERE host = its_host) THEN RETURN 'host'; END IF;
  reached := ${s}.limit_reached(its_id, now_ms, cardinality(ids), at_most, all_at_most);
  IF reached IS NOT NULL THEN RETURN reached::text; END IF;
  INSERT INTO ${s}.environments (id, host, text, frozen, moved)
  VALUES (its_id, its_host, its_text, its_frozen, its_moved);
  INSERT INTO ${s}.entries (environment, collection, id, value, expires, first, second, third)
  SELECT its_id, e.* FROM unnest(collections, ids, its_values, ends, firsts, seconds, thirds) AS e;
  RETURN 'added';
END $$;

CREATE FUNCTION ${s}.discard(of_environment text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM ${s}.entries WHERE environment = of_environment;
  DELETE FROM ${s}.tallies WHERE environment = of_environment;
END $$;

-- What has expired by the clock of its environment, and what came too late for one that is gone.
CREATE FUNCTION ${s}.sweep_all(wall_ms bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM ${s}.entries WHERE (environment, collection, id) IN (
    SELECT e.environment, e.collection, e.id
    FROM ${s}.environments v JOIN ${s}.entries e
      ON e.environment = v.id AND e.expires <= coalesce(v.frozen, wall_ms) + v.moved
    FOR UPDATE OF e SKIP LOCKED
  );
  PERFORM ${s}.discard(gone.environment) FROM (
    SELECT DISTINCT environment FROM ${s}.tallies t
    WHERE environment <> '' AND NOT EXISTS (SELECT FROM ${s}.environments v WHERE v.id = t.environment)
  ) AS gone;
END $$;
`
}
