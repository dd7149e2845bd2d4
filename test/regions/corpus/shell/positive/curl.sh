curl -k https://internal/health
curl -H "Authorization: Bearer $TOKEN" https://api.example.com/me
curl -fsSL https://example.com/file -o file
