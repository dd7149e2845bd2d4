#pragma once
#include <QDialog>

class Reception : public QDialog
{
    Q_OBJECT

public:
    explicit Reception(QWidget *parent = nullptr);

private slots:
    void on_pushButton_login_clicked();
    void on_pushButton_clear_clicked();

private:
    QLineEdit *m_name;
};
