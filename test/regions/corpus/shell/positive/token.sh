body=$(cat)
if [ "$TOKEN" != "$EXPECTED_TOKEN" ]; then
  exit 1
fi
echo "$body"
