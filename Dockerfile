# The package in an image: what `npm run test:package` does in an empty folder, step by step. It is not built in CI:
# what is tested there is each command in it.
#
#   docker build -t vcispec .
#   docker run --rm -v "$PWD:/work" vcispec run --target acme.yaml
#   CONTROL_TOKEN=… docker compose --profile memory up      the mock: compose.yaml
FROM node:24-bookworm-slim AS package
WORKDIR /source
COPY . .
RUN npm ci && npm pack --pack-destination /tmp && mv /tmp/vcispec-*.tgz /tmp/vcispec.tgz

FROM node:24-bookworm-slim
COPY --from=package /tmp/vcispec.tgz /tmp/
RUN npm install --global --omit=dev /tmp/vcispec.tgz && rm /tmp/vcispec.tgz
# Reports are written into the folder that is mounted here.
WORKDIR /work
RUN chown node:node /work
USER node
EXPOSE 8443 8444
ENTRYPOINT ["vcispec"]
CMD ["--help"]
