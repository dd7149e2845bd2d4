FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN go build -o /bin/app ./cmd/app

FROM scratch
COPY --from=build /bin/app /app
ENTRYPOINT ["/app"]
