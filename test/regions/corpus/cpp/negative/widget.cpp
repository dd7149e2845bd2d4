#include <QLabel>

void setup(QLabel *l)
{
    l->setText("Password");
}
