package keys

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/kms"
)

func unwrap(ctx context.Context, c *kms.Client, blob []byte) ([]byte, error) {
	out, err := c.Decrypt(ctx, &kms.DecryptInput{CiphertextBlob: blob})
	if err != nil {
		return nil, err
	}
	return out.Plaintext, nil
}
