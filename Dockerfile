# The linter in a container: docker run --rm -v "$PWD:/src:ro" trampolint lint .
FROM node:22-slim AS build
WORKDIR /build
COPY . .
RUN npm ci && cd server && npm pack --pack-destination /tmp

FROM node:22-slim
COPY --from=build /tmp/trampolint-*.tgz /tmp/
RUN npm install --global /tmp/trampolint-*.tgz && rm /tmp/trampolint-*.tgz
USER node
WORKDIR /src
ENTRYPOINT ["trampolint"]
