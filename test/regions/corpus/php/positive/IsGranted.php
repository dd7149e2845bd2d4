<?php

namespace App\Controller;

use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\Security\Http\Attribute\IsGranted;

class AdminController
{
    #[IsGranted('ROLE_ADMIN')]
    public function index(): Response
    {
        return new Response('hello');
    }
}
