<?php

namespace App\Http\Controllers;

use App\Models\Upload;
use Symfony\Component\HttpKernel\Exception\AccessDeniedHttpException;

class PrivateUpload
{
    public function index()
    {
        return Upload::query()->latest()->paginate(30);
    }

    public function download(int $id, string $token)
    {
        $upload = Upload::findOrFail($id);
        if (!$upload->opensWith($token)) {
            throw new AccessDeniedHttpException();
        }
        return response()->download($upload->path());
    }
}
