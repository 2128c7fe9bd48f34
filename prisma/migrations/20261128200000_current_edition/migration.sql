-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "current_since" TIMESTAMPTZ(3);


-- The edition of the newest packages, which was the current one until now: versions are compared by their numbers.
UPDATE "edition" SET "current_since" = now()
WHERE "id" = (
  SELECT "id" FROM "edition"
  ORDER BY string_to_array(substring("bcd_version" FROM '^[0-9.]*[0-9]'), '.')::int[] DESC,
    string_to_array(substring("web_features_version" FROM '^[0-9.]*[0-9]'), '.')::int[] DESC
  LIMIT 1
);
