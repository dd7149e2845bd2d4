from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt


@method_decorator(csrf_exempt, name="dispatch")
class Pings(View):
    def post(self, request):
        return self.answer(request.body)

    def answer(self, body):
        return {"length": len(body)}
