-- CreateTable
CREATE TABLE "signing_secret" (
    "purpose" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "signing_secret_pkey" PRIMARY KEY ("purpose")
);

