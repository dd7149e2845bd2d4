#include <QCryptographicHash>
#include <QSettings>
#include <QString>

class Accounts {
public:
    bool checkPassword(const QString &name, const QString &password) const
    {
        const QByteArray salt = m_settings.value(name + "/salt").toByteArray();
        const QByteArray sum = QCryptographicHash::hash(salt + password.toUtf8(), QCryptographicHash::Sha256);
        return sum.toHex() == m_settings.value(name + "/hash").toByteArray();
    }

    int count() const { return m_settings.childGroups().size(); }

private:
    QSettings m_settings;
};
