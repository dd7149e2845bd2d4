#include "storage/block_hash.h"
#include "storage/vault_writer.h"

namespace vault {

bool VaultWriter::writeHeader(Device* device)
{
    CryptoHash hash(CryptoHash::Sha256);
    hash.addData(m_seed);
    hash.addData(m_masterSeed);
    SymmetricCipher cipher;
    if (!cipher.init(Mode::Cbc, hash.result(), m_iv)) {
        return fail("no cipher");
    }
    return device->write(cipher.finish(m_header));
}

int VaultWriter::blockCount() const
{
    return m_blocks.size();
}

}
