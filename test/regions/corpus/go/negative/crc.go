package frame

import "hash/crc32"

func checksum(payload []byte) uint32 {
	return crc32.ChecksumIEEE(payload)
}
