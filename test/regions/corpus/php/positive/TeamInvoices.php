<?php

namespace App\Http\Controllers;

use App\Models\Invoice;
use Illuminate\Http\Request;

class TeamInvoices
{
    public function index(Request $request)
    {
        return Invoice::query()->where('team_id', $request->user()->team_id)->latest()->get();
    }

    public function show(Invoice $invoice)
    {
        abort_unless($invoice->user_id === auth()->id(), 404);
        return $invoice;
    }

    public function currencies()
    {
        return ['EUR', 'CHF', 'USD'];
    }
}
