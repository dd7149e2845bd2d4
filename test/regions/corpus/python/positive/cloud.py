import boto3


def borrow(role):
    sts = boto3.client("sts")
    return sts.assume_role(RoleArn=role, RoleSessionName="batch")["Credentials"]


def wrap(data):
    return boto3.client("kms").encrypt(KeyId="alias/data", Plaintext=data)["CiphertextBlob"]
