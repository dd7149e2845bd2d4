package harbour.chat;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

final class HarbourCommands {
  HarbourCommands() {
    this.userPermissions = new Permission[] {Permission.KICK_MEMBERS};
  }

  CommandData moor() {
    return Commands.slash("moor", "Moor a boat")
        .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
  }

  void run(CommandSender sender) {
    if (!sender.isOp()) {
      sender.sendMessage("Ask the harbour master.");
      return;
    }
    gates.open();
  }

  String help() {
    return "/moor, /open";
  }
}
