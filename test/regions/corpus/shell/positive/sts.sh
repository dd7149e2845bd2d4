creds=$(aws sts assume-role --role-arn "$ROLE" --role-session-name ci)
echo "$creds" | jq .
