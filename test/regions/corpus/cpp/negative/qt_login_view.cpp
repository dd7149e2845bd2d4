#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include "welcomeview.h"

WelcomeView::WelcomeView(QWidget *parent)
    : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    auto *title = new QLabel(tr("Welcome back"));
    form->addRow(title);
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("Name"));
    form->addRow(tr("Who are you?"), m_name);
    setTabOrder(m_name, title);
}

QVariant WelcomeModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole)
        return m_names.at(index.row());
    if (role == Qt::ToolTipRole)
        return tr("Choose %1").arg(m_names.at(index.row()));
    return {};
}
