import casbin


def allowed(subject, thing, action):
    enforcer = casbin.Enforcer("model.conf", "policy.csv")
    return enforcer.enforce(subject, thing, action)
