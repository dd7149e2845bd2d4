from ldap3 import ALL, Connection, Server


def knows(name, word):
    server = Server("ldaps://dir.example", get_info=ALL)
    with Connection(server, user=f"uid={name},ou=people", password=word) as connection:
        return connection.bound
