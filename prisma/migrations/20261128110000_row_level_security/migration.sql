-- The second wall between tenants: their queries run as this role, which sees one workspace only. It logs in nowhere.
-- Roles are of the whole cluster: another database may make it at this moment.
DO $$
DECLARE
  -- From PostgreSQL 16 on whoever makes a role is its member without being allowed to become it.
  becoming CONSTANT text := CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END;
BEGIN
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plimsoll_tenant') THEN
      CREATE ROLE plimsoll_tenant NOLOGIN;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
  BEGIN
    IF NOT pg_has_role(current_user, 'plimsoll_tenant', becoming) THEN
      GRANT plimsoll_tenant TO CURRENT_USER;
    END IF;
  EXCEPTION WHEN unique_violation THEN NULL;
  END;
END $$;

GRANT USAGE ON SCHEMA public TO plimsoll_tenant;

-- What belongs to nobody is read by everybody.
GRANT SELECT ON
  "edition", "browser", "release", "feature_group", "feature", "feature_group_member", "feature_spec", "feature_caniuse",
  "feature_redirect", "feature_support", "compat_key", "feature_key", "support_statement"
  TO plimsoll_tenant;

-- Of its own a tenant may do what Plimsoll does in its name, and no more; what goes with its parent needs no right.
GRANT SELECT ON "workspace" TO plimsoll_tenant;
GRANT SELECT, INSERT ON "policy", "adoption_event", "snapshot_share", "snapshot_row" TO plimsoll_tenant;
GRANT SELECT, INSERT, UPDATE ON "adoption", "idempotency_record" TO plimsoll_tenant;
GRANT SELECT, INSERT, DELETE ON
  "custom_feature_key", "custom_feature_group", "custom_browser_release", "custom_browser_alias", "snapshot", "site_check"
  TO plimsoll_tenant;
GRANT SELECT, INSERT, UPDATE, DELETE ON "api_key", "custom_feature", "custom_browser", "audience", "site"
  TO plimsoll_tenant;

-- The setting is read once a query, not once a row: that is what the SELECT around it is for. Outside of any workspace it is
-- absent, or empty where there was one before on the same connection.
DO $$
DECLARE
  held CONSTANT text := '(SELECT nullif(current_setting(''plimsoll.workspace'', true), '''')::uuid)';
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'api_key', 'custom_feature', 'custom_feature_key', 'custom_feature_group', 'custom_browser', 'custom_browser_release',
    'custom_browser_alias', 'audience', 'snapshot', 'site', 'policy', 'adoption', 'adoption_event', 'site_check',
    'idempotency_record'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO plimsoll_tenant USING (workspace_id = %s)', name, held);
  END LOOP;

  ALTER TABLE "workspace" ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY tenant ON "workspace" TO plimsoll_tenant USING (id = %s)', held);

  -- By the parent, as far as that is seen.
  FOREACH name IN ARRAY ARRAY['snapshot_share', 'snapshot_row'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO plimsoll_tenant
      USING (EXISTS (SELECT FROM "snapshot" WHERE "snapshot".id = snapshot_id))', name);
  END LOOP;
END $$;
