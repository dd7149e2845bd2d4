#include "commands.h"

enum class StaffRole { Admin, Moderator, Helper };

void handle(Player* player, const Command& command) {
  if (player->session()->GetSecurity() < SEC_GAMEMASTER) return;
  execute(command);
}

int cost(const Command& command) {
  return command.words() * 2;
}
