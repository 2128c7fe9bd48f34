# The image of Plimsoll: the API, the worker and the operator's commands; docs/how-to/run-in-containers.md has how it is run.
# Where no container engine runs, tools/container does the same in a folder: it knows the instructions that are used here.

FROM node:24-slim AS build
WORKDIR /plimsoll
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --prefer-offline --no-audit --no-fund --loglevel=error
COPY . .
RUN node tools/setup.mjs

# What runs needs neither source maps nor types, nor Prisma's compilers for other databases.
FROM node:24-slim AS packages
WORKDIR /plimsoll
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --prefer-offline --no-audit --no-fund --loglevel=error
RUN find node_modules -type f '(' -name '*.map' -o -name '*.d.ts' -o -name '*.d.?ts' ')' -delete
RUN find node_modules/@prisma/client/runtime -type f -name 'query_compiler_*' ! -name '*.postgresql.*' -delete

FROM node:24-slim
WORKDIR /plimsoll
COPY --from=packages /plimsoll/node_modules node_modules
COPY --from=build /plimsoll/dist dist
COPY package.json LICENSE NOTICE ./
COPY prisma/migrations prisma/migrations
COPY libs/graphql/explorer libs/graphql/explorer
COPY docs docs
# All else is root's and stays as it is, so that the root file system may be read-only.
RUN install --directory --owner=1000 --group=1000 data
VOLUME /plimsoll/data
ARG COMMIT
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PLIMSOLL_DATA_DIR=data PLIMSOLL_DEMO=false DRAIN_SECONDS=5 PLIMSOLL_COMMIT=${COMMIT}
EXPOSE 3000
# The user "node" of the base image, by its number: an orchestrator can tell that it is not root.
USER 1000:1000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
