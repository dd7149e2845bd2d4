import tornado.web


class Base(tornado.web.RequestHandler):
    def get_current_user(self):
        return self.get_secure_cookie("user")


class Profile(Base):
    @tornado.web.authenticated
    def get(self):
        self.write(self.current_user)
