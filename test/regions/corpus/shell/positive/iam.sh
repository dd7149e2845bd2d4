#!/bin/bash
acct=$(jq -r .account conf.json)
aws iam attach-role-policy --role-name ci \
  --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess
aws s3 sync dist s3://site
gcloud projects add-iam-policy-binding p --member=user:a@example.com --role=roles/viewer
az role assignment create --assignee x --role Reader
