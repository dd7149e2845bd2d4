#include <QCryptographicHash>
#include <QString>

QString fingerprint(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}
