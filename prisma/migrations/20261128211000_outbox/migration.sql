-- CreateTable
CREATE TABLE "outbox_event" (
    "position" BIGINT GENERATED ALWAYS AS IDENTITY,
    "id" UUID NOT NULL,
    "workspace_id" UUID,
    "type" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "site_id" UUID,
    "data" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "relayed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("position")
);

-- CreateIndex
CREATE UNIQUE INDEX "outbox_event_id_key" ON "outbox_event"("id");

-- CreateIndex
CREATE INDEX "outbox_event_relayed_at_position_idx" ON "outbox_event"("relayed_at", "position");

-- CreateIndex
CREATE INDEX "outbox_event_at_idx" ON "outbox_event"("at");

-- AddForeignKey
ALTER TABLE "outbox_event" ADD CONSTRAINT "outbox_event_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A tenant says what it has done. What happened to all of them is the operator's to say.
GRANT SELECT, INSERT ON "outbox_event" TO plimsoll_tenant;
ALTER TABLE "outbox_event" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "outbox_event" TO plimsoll_tenant
  USING (workspace_id = (SELECT nullif(current_setting('plimsoll.workspace', true), '')::uuid));
