/**
 * Several entries are written in one step, or none of them. What is there is locked in one order before anything is written, so
 * that of two who want the same one waits with nothing in hand but these locks; then come the room and the tallies.
 */
export function together(s: string): string {
  return `
-- 'done', 'there': something is not new, 'stale': something that was to be changed has been changed or is gone;
-- otherwise the limit that is in the way. Kinds: new, put, take, update (of the version that was read).
CREATE FUNCTION ${s}.together(
  of_environment text, kinds text[], collections text[], ids text[], its_values text[], ends bigint[],
  firsts text[], seconds text[], thirds text[], seqs bigint[], versions bigint[],
  now_ms bigint, at_most bigint, all_at_most bigint
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  live boolean[] := array_fill(false, ARRAY[cardinality(ids)]);
  lapsed boolean := false;
  found record;
  wanted bigint;
  reached bigint;
  added bigint;
BEGIN
  FOR found IN
    SELECT w.n, w.kind, e.seq = w.seq AND e.version = w.version AS is_same,
      e.expires IS NULL OR e.expires > now_ms AS is_live
    FROM unnest(kinds, collections, ids, seqs, versions) WITH ORDINALITY
      AS w (kind, collection, id, seq, version, n)
    JOIN ${s}.entries e
      ON e.environment = of_environment AND e.collection = w.collection AND e.id = w.id
    ORDER BY e.collection, e.id FOR UPDATE OF e
  LOOP
    IF found.is_live AND found.kind = 'new' THEN RETURN 'there'; END IF;
    IF found.is_live AND found.kind = 'update' AND NOT found.is_same THEN RETURN 'stale'; END IF;
    live[found.n] := found.is_live;
    lapsed := lapsed OR NOT found.is_live;
  END LOOP;
  wanted := 0;
  FOR i IN 1..cardinality(ids) LOOP
    IF kinds[i] = 'update' AND NOT live[i] THEN RETURN 'stale'; END IF;
    IF kinds[i] IN ('new', 'put') AND NOT live[i] THEN wanted := wanted + 1; END IF;
  END LOOP;
  IF wanted > 0 THEN
    reached := ${s}.limit_reached(of_environment, now_ms, wanted, at_most, all_at_most);
    IF reached IS NOT NULL THEN RETURN reached::text; END IF;
  END IF;
  IF lapsed OR 'take' = ANY(kinds) THEN
    DELETE FROM ${s}.entries e
    USING unnest(kinds, collections, ids, live) AS w (kind, collection, id, is_live)
    WHERE e.environment = of_environment AND e.collection = w.collection AND e.id = w.id
      AND (w.kind = 'take' OR NOT w.is_live AND e.expires <= now_ms);
  END IF;
  IF true = ANY(live) THEN
    UPDATE ${s}.entries e SET value = w.value, version = e.version + 1,
      expires = CASE w.kind WHEN 'put' THEN w.expires ELSE e.expires END,
      first = w.first, second = w.second, third = w.third
    FROM unnest(kinds, collections, ids, its_values, ends, firsts, seconds, thirds, live)
      AS w (kind, collection, id, value, expires, first, second, third, is_live)
    WHERE e.environment = of_environment AND e.collection = w.collection AND e.id = w.id
      AND w.is_live AND w.kind IN ('put', 'update');
  END IF;
  IF wanted > 0 THEN
    INSERT INTO ${s}.entries (environment, collection, id, value, expires, first, second, third)
    SELECT of_environment, w.collection, w.id, w.value, w.expires, w.first, w.second, w.third
    FROM unnest(kinds, collections, ids, its_values, ends, firsts, seconds, thirds, live) WITH ORDINALITY
      AS w (kind, collection, id, value, expires, first, second, third, is_live, n)
    WHERE w.kind IN ('new', 'put') AND NOT w.is_live
    ORDER BY w.n
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    -- Another put one of them meanwhile: nothing of this is done, and it is tried again.
    IF added < wanted THEN RAISE EXCEPTION 'another was first' USING ERRCODE = '40001'; END IF;
  END IF;
  RETURN 'done';
END $$;
`
}
