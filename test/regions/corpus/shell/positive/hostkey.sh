ssh -o StrictHostKeyChecking=no deploy@host uptime
uptime
