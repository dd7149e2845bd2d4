#!/bin/bash
set -euo pipefail
npm ci
npm run build
tar czf dist.tgz dist
