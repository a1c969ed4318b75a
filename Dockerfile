# syntax=docker/dockerfile:1
FROM node:22.11.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY scripts/build.mjs ./scripts/
COPY src ./src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22.11.0-bookworm-slim
# Everything that is written lies below /data and /tmp, so that the rest may be read-only.
ENV NODE_ENV=production VOLDAAN_DATA=/data VOLDAAN_HOST=0.0.0.0 VOLDAAN_PORT=8420
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/dist ./dist
COPY --chown=root:root schemas ./schemas
COPY --chown=root:root mappings ./mappings
COPY --chown=root:root LICENSE CHANGELOG.md README.md ./
USER node
VOLUME /data
EXPOSE 8420
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:8420/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/cli.js", "serve"]
