aws s3 mb s3://data
aws s3api put-public-access-block --bucket data --public-access-block-configuration BlockPublicAcls=true
