from onelogin.saml2.auth import OneLogin_Saml2_Auth


def consume(request):
    auth = OneLogin_Saml2_Auth(request, custom_base_path="saml")
    auth.process_response()
    return auth.get_nameid() if not auth.get_errors() else None
