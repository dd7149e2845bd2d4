class ShelfPolicy(Model):
    action = CharField(max_length=9)
    effect = CharField(choices=[("allow", "Allow"), ("deny", "Deny")])


class ReturnPolicy(Model):
    days = IntegerField()
    text = TextField()
