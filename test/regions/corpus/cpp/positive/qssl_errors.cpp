#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

#include "downloader.h"

Downloader::Downloader(QObject *parent)
    : QObject(parent)
    , m_manager(new QNetworkAccessManager(this))
{
}

void Downloader::fetch(const QUrl &url)
{
    QNetworkRequest request(url);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    request.setSslConfiguration(configuration);
    QNetworkReply *reply = m_manager->get(request);
    connect(reply, &QNetworkReply::sslErrors, this, [reply](const QList<QSslError> &) { reply->ignoreSslErrors(); });
}

void Downloader::cancel()
{
    m_manager->clearConnectionCache();
}
