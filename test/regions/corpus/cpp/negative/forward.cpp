#include <string>

bool hash_password(const std::string &word);
bool check_permission(int page);

LoginDialog::LoginDialog(QWidget *parent) :
    QDialog(parent),
    ui(new Ui::LoginDialog)
{
    ui->setupUi(this);
}

LoginDialog::~LoginDialog()
{
    delete ui;
}

void mix(std::vector<int> &cards)
{
    std::random_device rd;
    std::mt19937 g(rd());
    std::shuffle(cards.begin(), cards.end(), g);
}

void interrupt(Cpu *cpu)
{
    bool enabled = (cpu->privilege < 3) || cpu->open;
    if (cpu->privilege < 1 && enabled)
        return;
    key_state[cpu->row] ^= mask[cpu->row % 8];
}
