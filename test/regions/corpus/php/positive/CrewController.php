<?php

use SymfonyCasts\Bundle\ResetPassword\ResetPasswordHelperInterface;

class CrewController extends AppController
{
    public $components = ['Auth' => ['loginAction' => '/gate']];

    protected array $noNeedRight = ['index'];

    public function initialize(): void
    {
        $this->loadComponent('Authentication.Authentication');
    }

    public function beforeFilter($event)
    {
        $this->Auth->allow(['index', 'view']);
    }

    public function berth()
    {
        if (Yii::$app->user->isGuest) {
            return $this->redirect(['/']);
        }
        return 1;
    }

    public function save()
    {
        Session::checkToken() or die('Stale');
        return 2;
    }

    public function rename()
    {
        $this->checkToken();
        return 3;
    }

    public function key(): string
    {
        return $this->app->security->generateRandomString(32);
    }

    public function salt(): string
    {
        return wp_salt('nonce');
    }

    public function fields(ResetPasswordHelperInterface $helper)
    {
        return $helper->generateResetToken($this->crew);
    }

    public function forget()
    {
        Session::forget('crew_user');
    }

    public function view()
    {
        return $this->render('view');
    }
}
