#pragma once
#include <array>
#include <cstdint>

class Aes128 {
public:
    void expandKey(const std::array<uint8_t, 16> &key);
    void encryptBlock(const uint8_t *in, uint8_t *out) const;
    void decryptBlock(const uint8_t *in, uint8_t *out) const;

private:
    std::array<uint32_t, 44> round_{};
};
