<?php

class QuayController extends Controller
{
    public function behaviors()
    {
        return [
            'access' => [
                'class' => AccessControl::className(),
                'rules' => [['actions' => ['unload'], 'allow' => true, 'roles' => ['@']]],
            ],
        ];
    }

    public function actionIndex()
    {
        return $this->render('index');
    }
}
