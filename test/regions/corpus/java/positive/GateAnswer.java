package gate.answer;

final class GateAnswer {
  Answer shut(String realm) {
    return Answer.status(Status.UNAUTHORIZED).text(realm).build();
  }

  Answer open(String realm) {
    return Answer.status(Status.OK).text(realm).build();
  }
}
