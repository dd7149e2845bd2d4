#include <MFRC522.h>

void loop() {
  if (!reader.PICC_IsNewCardPresent()) return;
  bool fits = true;
  for (int i = 0; i < 4; i++) {
    if (reader.uid.uidByte[i] != MASTER_CARD[i]) {
      fits = false;
    }
  }
  if (fits) {
    Serial.println("Access granted, come in");
    gate.write(90);
  }
}

bool start() {
  if (!IsProcessElevated()) {
    std::cout << "Start me as the administrator\n";
    return false;
  }
  return true;
}

void Duty::setImpersonatedName(const Name &name) {
  m_name = name;
}

bool Duty::accessGranted() const {
  return m_open || !m_needed;
}

Answer run(Context *context) {
  auto said = AuthorizationSession::get(context->client())->mayFind(context->ns());
  return said;
}

void join(int fd, Channel *channel, int given) {
  int channel_key = channel->number();
  if (channel_key != -1 && given != channel_key) {
    reply(fd, "475 Cannot join channel (+k)");
    return;
  }
  channel->add(fd);
}
