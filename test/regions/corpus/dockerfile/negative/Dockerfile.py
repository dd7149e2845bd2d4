FROM python:3.13
ENV PYTHONUNBUFFERED=1
COPY requirements.txt .
RUN pip install -r requirements.txt
CMD ["python", "login_stats.py"]
