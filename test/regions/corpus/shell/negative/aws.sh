aws s3 sync dist s3://site
aws cloudformation deploy --template-file t.yaml --stack-name s
aws ec2 describe-instances
