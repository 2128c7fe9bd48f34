-- What was approved before approvals kept their keys: the keys that the feature has at this moment, as nobody noted others.
UPDATE "adoption"
SET "approved_keys" = "own"."keys"
FROM (
  SELECT "workspace_id", "feature_id", array_agg("key" ORDER BY "ordinal") AS "keys"
  FROM "custom_feature_key"
  GROUP BY "workspace_id", "feature_id"
) AS "own"
WHERE "own"."workspace_id" = "adoption"."workspace_id"
  AND "own"."feature_id" = "adoption"."subject_id"
  AND "adoption"."subject_kind" = 'feature'
  AND "adoption"."state" IN ('approved', 'shipping')
  AND cardinality("adoption"."approved_keys") = 0;
