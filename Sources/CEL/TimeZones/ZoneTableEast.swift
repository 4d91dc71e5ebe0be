extension ZoneTable {
  /// All other zones.
  ///
  /// Written by `Tests/TimeZones/generate.py`.
  static let east = """
    Antarctica/Casey|0|-31536000,28800|50|{Or(u*qavEthsBrQs.rHs>o%oIo%oIrN Antarctica/Davis|0|-409190400,25200|49|\
    w2v8{Nr2u)qc Antarctica/DumontDUrville|0|-725846400,36000|55|vKvF Antarctica/Macquarie|0|-2214259200,36000|56|\
    xZ;u9zDy3#GXkJXkJkGkJk$k7989898X89898989898AU_U98989kJ_k=_k=kGk=kGk=A3;3;3;3;3#3;3;3;3;),:;3;3;3;3#!;:#!#!ly A\
    ntarctica/Mawson|0|-501206400,21600|44|}, Antarctica/McMurdo|0|-441849600,43200|61|y-kfk7X89898989898X89898989\
    898X89Ug[g[g[6:6:6:6[g[g[6:6:6[g[g[6:6:6:6 Antarctica/Palmer|0|-157766400,-10800|21|p}ck-ckH$0$%$kliw5rT+/+272\
    72%$+/+27@N2+/+/+/+272TP+P0@+2727272+/+/+272TP+/N@&lllaD>`kY`l~kj Antarctica/Rothera|0|218246400,-10800|21| An\
    tarctica/South_Pole,NZ,Pacific/Auckland|41944|-3192435544,41400|61|}<RsVkPkkkPkkkPkko&oHo&oHs/lAlulAlulAlulAlu\
    lAoQr6oQlAzpkfk7X89898989898X89898989898X89Ug[g[g[6:6:6:6[g[g[6:6:6[g[g[6:6:6:6 Antarctica/Syowa|0|-407808000,\
    10800|40| Antarctica/Troll|0|1111885200,7200|29| Antarctica/Vostok|0|-380073600,25200|44|{%t&zE Arctic/Longyea\
    rbyen,Atlantic/Jan_Mayen,Europe/Berlin|3208|-2422054408,3600|32|yhfl6AGAmLle.1!#!psnjpu.m4k1m$m%qK:63;zQ;!#!#!\
    #!1!#!#!#!#!#!1!#!#!#!#!# Asia/Aden|10794|-631162794,10800|40| Asia/Almaty|18468|-1441170468,18000|44|vjk*4$4$\
    4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)-y0 Asia/Amman|8624|-1230776624,7200|40|{`qbk2bk2bl7ek1bm<bvv4kI%$\
    %$0l7l?kRk5ltmkPN$%$TkRg[6:6:6t3mTl,k!kLk!!#!,)hl*#!,),)-.-.-),)u.m'-.-),),),),)-.-mX Asia/Anadyr|42596|-14411\
    94596,43200|60|vdk*4om$4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),lx. Asia/Aqtau|12064|-1441164064\
    ,14400|44|v`{xol$4CS!#!#!#!#!#!1Vk(k8#!#!ro$#3,),),)-.-.-),),) Asia/Aqtobe|13720|-1441165720,14400|44|vck*lz$4\
    CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)- Asia/Ashgabat,Asia/Ashkhabad|14012|-1441166012,14400|44|vfk*4$4$4\
    CS!#!#!#!#!#!1Vk( Asia/Atyrau|12464|-1441164464,10800|44|vp{wol$4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),lx.-.-),),) A\
    sia/Baghdad|10660|-2524532260,10656|40|z=}Hbk1eC4$o9!#!#!#!#!1mtk!lsk!!k!!k!!k!lsk!!k!!k!!k!lsk!!k!!k!!k!lsk!!\
    k!!k!!k! Asia/Bahrain|12140|-897880940,12600|40|uFzA Asia/Baku|11964|-1441163964,10800|42|zanM4$4$4CS!#!#!#!#!\
    #!1V!v2,l@,),)-.-.-),),)-.-.-.-),),)-.-.-),),), Asia/Bangkok|24124|-1570084924,25200|49| Asia/Barnaul|20100|-1\
    579844100,21600|49|w_k*4$4$4CS!#!#!#!#!#!1Vk(k8#!#!#!q!qe3,),),)-.-.-),),)-.-.-.-),),)-.kNmE Asia/Beirut|8520|\
    -2840149320,7200|36|{IlHm14m3k.P7znbk2bk2bl7bk2bwfqQk2bk2bk2bl7bk2bm<bvWTk6Tk6Tk6Tsck-oKrOk6Tk6Tm:lB=%$%$%@%$%\
    $% Asia/Bishkek|17904|-1441169904,18000|47|vgk*4$4$4CS!#!#!#!#!#!1tBsYTPTPTPTPNrp&(&(FEFEF(&(&(FE Asia/Brunei|\
    27580|-1383464380,27000|50|v{ Asia/Calcutta,Asia/Kolkata|21208|-3645237208,21200|45|xK{!z}s^ngn@ Asia/Chita|27\
    232|-1579419232,28800|52|wYk*4$4$4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.p$tk Asia/Choibalsa\
    n,Asia/Ulaanbaatar,Asia/Ulan_Bator|25652|-2032931252,25200|50|}Wp'4C%$%$%$%$%$%$0$%$%$%$%$%@%$%$%oz+$%$%$%$%$0\
    p3m5lWm5 Asia/Chongqing,Asia/Chungking,Asia/Harbin,Asia/Shanghai,PRC|29143|-2177481943,28800|50|x{lpy>nqkUshnc\
    uzsxm,Pm}$bk2pY{.L/+272+/+/+ Asia/Colombo|19164|-2840159964,19172|45|z4{$snuh{skPwN Asia/Dacca,Asia/Dhaka|2170\
    0|-2524543300,21200|47|{ys_ngwG}:s% Asia/Damascus|8712|-1577931912,7200|40|qWTPTPTPN{:m/k2lmkWbk2lmoKrPk2bl7bk\
    2bk2bk2bl7bk2bk2bk2bl7bk2m(o]m(vBNlENtgsir1srr$sdm.e$%o;4r~rgo54mx4$4C4k1elqo?$4C4$4$4$4C4$4$l4@F(lHmbF(&(&(&(\
    &(FEFEF(&(&(&(FEFE Asia/Dili|30140|-1830412800,28800|52|zNzqyu Asia/Dubai|13272|-1577936472,14400|42| Asia/Dus\
    hanbe|16512|-1441168512,18000|44|vak*4$4$4CS!#!#!#!#!#!1tE Asia/Famagusta|8148|-1518920148,7200|38|}&%l#lQm3N@\
    4k1%@N$%$%$%$0$%$%$%$%$%$0$%$%$%$%$%@%$%$oN)-.-.-),),)-.-.-.-),),)-.-.-),),),)u& Asia/Gaza|8272|-2185409872,72\
    00|35|{DmZmOn;lRl^mfl^lClZlClZp7m`k2bn#k@l]k@kAk@kAk@kAk@l]k@kAk@kAfkEnTp/i@LnDmNnAkfkJYk&jn)l?/7MIkR+/k5/k5l[\
    lBl[lQl_lBl_6:6:6G%@%$%$%$%$6:o1o8l4lEo)oG+/gs2r%oWnio];3%$&m0n!m0FEFEFlSlH(,)n&n~oO$%=0khk.(&(FEFEF(&(&(FEFEF\
    EF(*'k.kh%$N@k5k/l$(7k'lh(Yk'lL(Ik/lN(Rk'kmEjk'liEik/kn(l(k'l((knk/kB(lik'jEkmk'RElOk/I(lLk'Y(l0k/7(l$k/+PN$%k\
    hk.'*(&(FEFEFEF(&(&(FEFE&'k.kh0=N@Tk'l$Ek5k'l0E7k/lh(Lk'lN(Rk/lO(jk/kmE^k'knEkBk/k,(k,k'kB(knk'i(kmk/^(m%k'IEl\
    Nk/LElLk/Y(l0k'+ Asia/Hebron|8423|-2185410023,7200|35|{EmZmOn;lRl^mfl^lClZlClZp7m`k2bn#k@l]k@kAk@kAk@kAk@l]k@k\
    Ak@kAfkEnTp/i@LnDmNnAkfkJYk&jn)l?/7MIkR+/k5/k5l[lBl[lQl_lBl_6:6:6G%@%$%$%$%$6:o1o8l4lEo)oGrJs4g[kgoWnip[p`$;3%\
    $&m0n!m0FEFEFlSlH(,)n&n~oO$%=0khk.(&(FEFEF(&(&(FEFEFEF(*'k.kh%$N@k5k/l$(7k'lh(Yk'lL(Ik/lN(Rk'kmEjk'liEik/kn(l(\
    k'l((knk/kB(lik'jEkmk'RElOk/I(lLk'Y(l0k/7(l$k/+PN$%khk.'*(&(FEFEFEF(&(&(FEFE&'k.kh0=N@Tk'l$Ek5k'l0E7k/lh(Lk'lN\
    (Rk/lO(jk/kmE^k'knEkBk/k,(k,k'kB(knk'i(kmk/^(m%k'IElNk/LElLk/Y(l0k'+ Asia/Ho_Chi_Minh,Asia/Saigon|25590|-18515\
    77590,25200|49|nNn=mloqw9v>xJ Asia/Hong_Kong,Hongkong|27402|-2056690800,28800|50|{+qUq4v)l@sWkFki)#),),),Q,)&k\
    0k?k0kY`kYk0k?k0k?k0k?k0kY`kY`kYk0k?k0k?kh%$%$0$%$%$%$%$0$%k9k4$%$%mFk5 Asia/Hovd|21996|-2032927596,21600|49|}\
    Vp'4C%$%$%$%$%$%$0$%$%$%$%$%@%$%$%oz+$%$%$%$%$0p3m5lWm5 Asia/Irkutsk|25025|-1575874625,25200|50|wTk*4$4$4CS!#!\
    #!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.kN Asia/Istanbul,Europe/Istanbul,Turkey|6952|-2840147752,7\
    016|40|zTvVbuplHm14m3k.u'nvk2bx>qHnYk4mzutsjkCm;TPT@NPNPTwht[m:m,wAAEFr*sXk0k?(k.khvNlitQr]gls#!#!#!#!1!#!#!#O\
    1!#3,),),)-.-.-),),)-.-.-md-),),)-r9n&.-),rFn!)Za Asia/Jakarta|25632|-1451719200,26400|49|wCwMuqo{oux/ Asia/Ja\
    yapura|33768|-1172913768,32400|52|w~y1 Asia/Jerusalem,Asia/Tel_Aviv,Israel|8454|-2840149254,8440|34|{6y[mZmOn;\
    lRl^mfl^lClZlClZt~nep~kLo=lCo!s*ZQ#OAmCl;mCl;t!k$G_xYi@LnDmNnAkfkJYk&jn)l?/7MIkR+/k5/k5l[lBl[lQl_lBlto?mvmnmwl\
    Ds5+KrakITmvs$r_0mwTs#oFo2elqlDltoFo2elqlDm;elqmn Asia/Kabul|16608|-2524538208,14400|43|}( Asia/Kamchatka|3807\
    6|-1487759676,39600|60|w-k*4$4$4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),lx. Asia/Karachi|16092|-\
    1988166492,19800|44|z{n@v_{r%vYbrUm} Asia/Kashgar,Asia/Urumqi|21020|-1325483420,21600|47| Asia/Kathmandu,Asia/\
    Katmandu|20476|-1577943676,19800|46|}J Asia/Khandyga|32533|-1579424533,28800|52|w[k*4$4$4CS!#!#!#!#!#!1Vk(k8#!\
    #!#!#3,),),)-.-.-),),q'q:-.-.-.-),),)-.o.o} Asia/Krasnoyarsk|22286|-1577513486,21600|49|wUk*4$4$4CS!#!#!#!#!#!\
    1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.kN Asia/Kuala_Lumpur|24406|-2177477206,24925|50|v<pBp5o-p#pG Asia/\
    Kuching|26480|-1383463280,27000|50|vzuVl:ofl:mDl:mDl:mDl:ofl:mDl:q%ux Asia/Kuwait|11516|-631163516,10800|40| A\
    sia/Macao,Asia/Macau|27250|-2056692850,28800|50|{1qts,o(bu6sElns-m?)#lS,),)l!k},),aZakikFsgk0k?k0k?k0k?k0kY`kY\
    `kYk0k?k0k?khm6lVm6lV0$%$%$%$%$0$%k9k4$%$%mFk5 Asia/Magadan|36192|-1441188192,36000|58|vik*4$4$4CS!#!#!#!#!#!1\
    Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.p$tp Asia/Makassar,Asia/Ujung_Pandang|28656|-1172908656,28800|50|wK\
    u{ Asia/Manila|-57368|-3944621032,29032|50|}'{2n]vIv-w;ptyemox(lj Asia/Muscat|14064|-1577937264,14400|42| Asia\
    /Nicosia,Europe/Nicosia|8008|-1518920008,7200|38|}%%l#lQm3N@4k1%@N$%$%$%$0$%$%$%$%$%$0$%$%$%$%$%@%$%$ Asia/Nov\
    okuznetsk|20928|-1441259328,21600|49|vrk*4$4$4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),lx. Asia/N\
    ovosibirsk|19900|-1579476700,21600|49|w^k*4$4$4CS!#!#!#!#!#!1Vk(k8#!pvnm!#!#3,),),)-.-.-),),)-.-.-.-),),)-.kNn\
    : Asia/Omsk|17610|-1582088010,18000|47|wbk*4$4$4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.kN As\
    ia/Oral|12324|-1441164324,10800|44|vo{tlz$4CS!#!#!#!#V!1!#k(lb!#!#!#3,),),)-.-.-),),) Asia/Phnom_Penh|25180|-2\
    004073180,25590|49|vHnNn=ml Asia/Pontianak|26240|-1172906240,27000|49|wJv!o{oux0yr Asia/Pyongyang|30180|-19487\
    82180,30600|52|v&}cuY Asia/Qatar|12368|-1577935568,14400|40|{{ Asia/Qostanay|15268|-1441167268,14400|44|vkk*lz\
    $4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)y7 Asia/Qyzylorda|15712|-1441167712,14400|44|vnk*lz$4CS!#!#!#!#!#\
    !1t_lb!#!#!#3,),),)-.-.-),),)x= Asia/Rangoon,Asia/Yangon|23087|-1577946287,23400|48|yXue Asia/Riyadh|11212|-71\
    9636812,10800|40| Asia/Sakhalin|34248|-2031039048,32400|58|{Gzz4$4$4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,V),)-.-.-),),)\
    -.-.-.-),),)-.kNmE Asia/Samarkand|16073|-1441168073,14400|44|vqk*lz$4CS!#!#!#!#!#!1!# Asia/Seoul,ROK|30472|-19\
    48782472,30600|52|v'{'qSm~k5m~loMIuOtWnnn0L2YKYKYKYt?z0AGA Asia/Singapore,Singapore|24925|-2038200925,25200|50\
    |pBp5o-p#pG Asia/Srednekolymsk|36892|-1441188892,36000|58|vlk*4$4$4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)\
    -.-.-.-),),)-.kN Asia/Taipei,ROC|29160|-2335248360,28800|50|{[w3oXm,Pm}$bk2bk2bk2bo#k3m.m>m.m>m.4C4$4$4$4k#kCn\
    -kCx$4$4v%l< Asia/Tashkent|16631|-1441168631,18000|44|vbk*4$4$4CS!#!#!#!#!#!1V Asia/Tbilisi|10751|-1441162751,\
    10800|42|z`nM4$4$4CS!#!#!#!#!#!1Vm7%$%$lI%@n8(&(FEFEF(&(&(kBnm. Asia/Tehran,Iran|12344|-1090466744,12600|41|{]\
    sGrGXqJs(q_o>muwcr.$ek1ek1ek1ek1e$ek1ek1ek1e$ek1ek1ek1e$euMe$ek1ek1ek1e$ek1ek1ek1e$ek1ek1ek1e$ek1e Asia/Thimbu\
    ,Asia/Thimphu|21516|-706341516,19800|47|{H Asia/Tokyo,Japan|33539|-2587712400,32400|52|}=X[g8989 Asia/Tomsk|20\
    391|-1578807591,21600|49|wXk*4$4$4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-)parl),)-.-.-.-),),)-.kNn9 Asia/Ust-Ne\
    ra|34374|-1579426374,28800|55|w]{urr$4$4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.o.o} Asia/Vie\
    ntiane|24624|-2004072624,25590|49|vGnNn=mloqw7 Asia/Vladivostok|31651|-1487321251,32400|55|w,k*4$4$4CS!#!#!#!#\
    !#!1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.kN Asia/Yakutsk|31138|-1579423138,28800|52|wZk*4$4$4CS!#!#!#!#!\
    #!1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.kN Asia/Yekaterinburg|14553|-1688270553,13505|44|ugwik*4$4$4CS!#\
    !#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.kN Asia/Yerevan|10680|-1441162680,10800|42|z_nM4$4$4CS!#!\
    #!#!#!#!1V!#!#!#!u7,),)-.-.-),),)-.-.-.-),),)-.- Atlantic/Azores|-6160|-2713904240,-6872|26|z>nCm]mYkakzkakzka\
    m^kakzkan>mmld63;:;:6ld6!#n6#O1:6!#O1:-kxn+mpk!k}l%kfmSam$Xl&kFl%9l&kFl%9l&Q#lW#!#!#!#!1!#!#!#!#!1!#!#!#!#!#!1\
    !#!#!#!xR#!#!1!#!#!#!#!#!1!#!#kjq>q.ne!#!# Atlantic/Bermuda|-15558|-1664307642,-11958|18|molFm/wsx#og(k?`>D>ty\
    Rkc^k&^mBimBimB^v$+x_%$%$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& Atlantic/Canary|-3696|-\
    1509663504,-3600|28|yxzlk~!#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Atlantic/Cape_Verde|-5644|-1830376800,-7200|25|zSn@zM\
     Atlantic/Faeroe,Atlantic/Faroe|-1624|-1955748776,0|28|}X#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Atlantic/Madeira|-4056|\
    -1830380400,-3600|28|nCm]mYkakzkakzkam^kakzkan>mmld63;:;:6ld6!#n6#O1:6!#O1:-kxn+mpk!k}l%kfmSam$Xl&kFl%9l&kFl%9\
    l&Q#lW#!#!#!#!1!#!#!#!#!1!#!#!#!#!#!1!#!#!#!xS;!#!1!#!mr!#!#!#!1!#!#!#!#!# Atlantic/Reykjavik|-5280|-195660912\
    0,-3600|27|wHsqqmodqFodtbqDxuSk:lamXsunlkikFkikFkikFn,nln,QhQhQ,)hQ,QhQhQhQhQ,QhQhQhQhQhQ,QhQhQhQhQ,Q Atlantic\
    /South_Georgia|-8768|-2524512832,-7200|23| Atlantic/St_Helena|-1368|-599614632,0|27| Atlantic/Stanley|-13884|-\
    1824235716,-14400|21|z,N@NPN@N@N@qE{Jr5Fk0k?tFEFEFEFEk?k0k?EFEFEFEFEk?EFEFEFEFEsLk0kY`kYk0k?k0k?k0k?k0k?k0kYk0\
    k?k0k?k0 Australia/ACT,Australia/Canberra,Australia/NSW,Australia/Sydney|36292|-2364113092,36000|56|yJl'l/ky!#\
    3;lgk$k7989898X89898989898gG989898kGU_k=_k=kGk=989898X89898AGAGAGAU_),UAGAGAU_UAG_U Australia/Adelaide,Austral\
    ia/South|33260|-2364110060,32400|54|v7nJl'l/ky!#3;lgk$k7989898X89898989898X8989898kGU_k=_k=kGk=kGk=98_UX8kGk=_\
    UAGAGAGAU_U_UAGAGAU_UAG_U Australia/Brisbane,Australia/Queensland|36728|-2366791928,36000|55|yMl'l/ky!#3;lgk$p\
    ;98989 Australia/Broken_Hill,Australia/Yancowinna|33948|-2364110748,36000|54|t}uUnJl'l/ky!#3;lgk$k7989898X8989\
    8989898gG989898kGU_k=_k=kGk=989898X89898AGAGAGAU_U_UAGAGAU_UAG_U Australia/Currie,Australia/Hobart,Australia/T\
    asmania|35356|-2345795356,36000|56|yC;U989yfky!#3;ym#GXkJXkJkGkJk$k7989898X89898989898AU_U98989kJ_k=_k=kGk=kGk\
    =A3;3;3;3;3#3;3;3;3;),:;3;3;3;3#!; Australia/Darwin,Australia/North|31400|-2364108200,32400|53|v6nJl'l/ky!#3; \
    Australia/Eucla|30928|-2337928528,31500|51|yEl'l/ky!#pF9p49p1nfp9kfUAGA Australia/LHI,Australia/Lord_Howe|3818\
    0|-2364114980,36000|57|}`slLMIMIMIsknul8l>n*l>n*nun*k%]k%]k%]k+]k%]k%]kPkkkPkkkPkkkPl8l>lAlul8kPkkkPkkkPl8l>l8\
    kPkkl>l8 Australia/Lindeman|35756|-2366790956,36000|55|yLl'l/ky!#3;lgk$p;989898X89 Australia/Melbourne,Austral\
    ia/Victoria|34792|-2364111592,36000|56|yIl'l/ky!#3;lgk$k7989898X89898989898X8989898kGU_UAk=kGk=kGk=9898X898_UA\
    GAGAGAU_),UAGAGAU_UAG_U Australia/Perth,Australia/West|27804|-2337925404,28800|50|yDl'l/ky!#pF9p49p1nfp9kfUAGA\
     CET,MET|3600|-1693706400,7200|32|fl6AGAmLle.1!#!kppE;3#!#3;!#!#!#!1!#!#!#!#!#!1!#!#!#!#!# CST6CDT|-21600|-163\
    3276800,-18000|12|&(&kOWl9%$%$%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& \
    Chile/EasterIsland,Pacific/Easter|-26248|-1178124152,-25200|13|{&7MIP+/+27kRk5272+/+/+27272+/oj+/+27272%$+/+27\
    @N2+/+/+/+272TP+P0@+2727272+/+/+272TP+/N@&lllaD>`kY`l~kjlckjlckj>(&(&(&' EET|7200|228877200,10800|38|;3#!#3;!#\
    !#!#!1!#!#!#!#!#!1!#!#!#!#!# EST,Etc/GMT+5|-18000||14| EST5EDT|-18000|-1633280400,-14400|16|&(&kOWl9%$%$%$%$0$\
    %$%k9k4k:k3$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& Eire,Europe/Dublin|-1521|-1691962479\
    ,2079|31|qxrxlUl,lYkLk!kLl!k}k!l+k`:_GgG6:63;[6:63;:6:63#:63;:6:63;:-kxvyQkil*k`),l*1O1!1O63;:6[63;:6:63;O-.-)\
    ,.-.-.-.Zk(m!aZaZaZaZ.-.-.ZaZaZl@,),),)-),),),),)-.-),),),),), Etc/GMT,Etc/GMT+0,Etc/GMT-0,Etc/GMT0,Etc/Greenw\
    ich,Etc/UCT,Etc/UTC,Etc/Universal,Etc/Zulu,GMT,GMT+0,GMT-0,GMT0,Greenwich,UCT,UTC,Universal,Zulu|0||27| Etc/GM\
    T+1|-3600||25| Etc/GMT+10,HST|-36000||2| Etc/GMT+11|-39600||1| Etc/GMT+12|-43200||0| Etc/GMT+2|-7200||23| Etc/\
    GMT+3|-10800||21| Etc/GMT+4|-14400||17| Etc/GMT+6|-21600||11| Etc/GMT+7,MST|-25200||9| Etc/GMT+8|-28800||7| Et\
    c/GMT+9|-32400||5| Etc/GMT-1|3600||30| Etc/GMT-10|36000||55| Etc/GMT-11|39600||58| Etc/GMT-12|43200||60| Etc/G\
    MT-13|46800||63| Etc/GMT-14|50400||64| Etc/GMT-2|7200||33| Etc/GMT-3|10800||40| Etc/GMT-4|14400||42| Etc/GMT-5\
    |18000||44| Etc/GMT-6|21600||47| Etc/GMT-7|25200||49| Etc/GMT-8|28800||50| Etc/GMT-9|32400||52| Europe/Amsterd\
    am|1172|-1693700372,4772|32|bs)A:#3;3;3;kLk`oXqrO1spqjsTm_k=kGs`nyoSnxsSr0oTnwkJXoUnzn(nyoSnxoTnwsepkqCk=kGoUn\
    zsRuI.1!#!kppE;3#!#3;!#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Andorra|364|-2177453164,0|32|{j{9#!#!#!#!#!1!#!#!#!\
    #!# Europe/Astrakhan|11532|-1441249932,10800|42|vsk*4$4$4CS!#!#!#!#V!1!ly!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.\
    kNmE Europe/Athens|5692|-1686101632,7200|38|xQkmw?pWtur7oACw8nky]sar'#Om4l,k~r{rmrtkQrq#!#!#!1!#!#!#!#!#!1!#!#\
    !#!#!# Europe/Belfast,Europe/London,GB,GB-Eire|-75|-3852662325,0|28|}RX3lUl,lYkLk!kLl!k}k!l+k`:_GgG6:63;[6:63;\
    :6:63#:63;:6:63;:-kxn4l=898XkJ6lGlkkw3;QlMk$kwkFki),l*1O1!1O63;:6[63;:6:63;O-.-),.-.-.-.Zk(m!aZaZaZaZ.-.-.ZaZa\
    Zl@,),),)-),),),),)-.-),),),),), Europe/Belgrade,Europe/Podgorica|4920|-2713915320,3600|32|}8l{.1!#sPqvm##!1!#\
    !#!#!#!#!1!#!#!#!#!# Europe/Bratislava,Europe/Prague|3464|-2469401864,3600|32|ywfl6AGAmLle.1!#!#Ulnpyq3px6:6l,\
    m4zI#3;!#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Brussels|1050|-2450995200,0|32|y`tmlnl6AGApzqX-kFlbm-m?lRk`:6O1!#\
    :63;:o4:63;:6!#Ok`!#O1:6!#O1:-kxq7uG.1!kplGkpk7m_pC;3#!#3;!#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Bucharest|6264\
    |-1213148664,7200|38|ohnr!#3#!#!#!#!#!#{CI3k~lV#!#!#!1!#!#!#!#!#!1m7#!#!#!%$%@& Europe/Budapest|4580|-24982605\
    80,3600|32|y}fl6AGAsCln[6y=u!.1!#sDmsr<r}k1#!#3;vCLoVXk7k$k7k$y_;!#!#!#lV1!#!#!#!#!#!1!#!#!#!#!# Europe/Busing\
    en,Europe/Zurich|2048|-3675198848,1786|32|{P{mAGApH#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Chisinau,Europe/Tirasp\
    ol|6920|-2840147720,6900|37|{7x-ohnr!#3#!#!#!#!#!#t;tCt^.1!r/{*4$4$4CS!#!#!#!#!#!lOn{!#m7%$%$%$%@& Europe/Cope\
    nhagen|3020|-2398294220,3600|32|yYm,ynuJ.1!#!q~sznjk7l=mCl;zX;!#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Gibraltar|\
    -1284|-2821649916,0|32|z~X3lUl,lYkLk!kLl!k}k!l+k`:_GgG6:63;[6:63;:6:63#:63;:6:63;:-kxn4l=898XkJ6lGlkkw3;QlMk$k\
    wkFki),l*1O1!1O63;:6[63y{#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Guernsey|-609|-1784245791,0|28|uaX3lUl,lYkLk!kLl!k\
    }k!l+k`:_GgG6:63;[6:63;:6:63#:63;:6:63;:-kxnoox.1!#!lkkw3;QlMk$kwkFki),l*1O1!1O63;:6[63;:6:63;O-.-),.-.-.-.Zk(\
    m!aZaZaZaZ.-.-.ZaZaZl@,),),)-),),),),)-.-),),),),), Europe/Helsinki,Europe/Mariehamn|5989|-1535938789,7200|38|\
    y@o={8#!#$#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Isle_of_Man|-1075|-2737842125,0|28|ziX3lUl,lYkLk!kLl!k}k!l+k`:_GgG6\
    :63;[6:63;:6:63#:63;:6:63;:-kxn4l=898XkJ6lGlkkw3;QlMk$kwkFki),l*1O1!1O63;:6[63;:6:63;O-.-),.-.-.-.Zk(m!aZaZaZa\
    Z.-.-.ZaZaZl@,),),)-),),),),)-.-),),),),), Europe/Jersey|-506|-2258092800,0|28|xvX3lUl,lYkLk!kLl!k}k!l+k`:_GgG\
    6:63;[6:63;:6:63#:63;:6:63;:-kxnoox.1!#!lkkw3;QlMk$kwkFki),l*1O1!1O63;:6[63;:6:63;O-.-),.-.-.-.Zk(m!aZaZaZaZ.-\
    .-.ZaZaZl@,),),)-),),),),)-.-),),),),), Europe/Kaliningrad|4920|-2422056120,3600|33|yjfl6AGAmLle.1!#!pXmurKzw4\
    $4$4CS!#!#!#!#V!1!#!#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.kN Europe/Kiev,Europe/Kyiv,Europe/Uzhgorod,Europe/Za\
    porozhye|7324|-1441159324,7200|38|vhwrtV.1pc{54$4$4CS!#!#!#!#!#!itZ!#!#!#!#3 Europe/Kirov|11928|-1593820800,10\
    800|40|mIk*4$4$4CS!#!#!#!#V!1!ly!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.kN Europe/Lisbon,Portugal|-2205|-18303840\
    00,0|28|nCm]mYkakzkakzkam^kakzkan>mmld63;:;:6ld6!#n6#O1:6!#O1:-kxn+mpk!k}l%kfmSam$Xl&kFl%9l&kFl%9l&Q#lW#!#!#!#\
    !1!#!#!#!#!1!#!#!#!#!#!1!#!#!#!wW!#@#!#3;lr#!#!#!1!#$#!#!#!#!1!#!oj#!#!#tS Europe/Ljubljana|3484|-2713913884,3\
    600|32|}5l{.1!#!kpm##!1!#!#!#!#!#!1!#!#!#!#!# Europe/Luxembourg|1476|-2069713476,3600|32|x!nss<r,s@Aq)qIsMqwsw\
    r-s[r=s&l5rZrbmyo;o9l5l3lXk~l5k~l5r[3;:6!#Ok`!#O1:6!#O1:-kxq-uK.1!6:kpk7m_pC;3#!#3;!#!#!#!1!#!#!#!#!#!1!#!#!#!\
    #!# Europe/Madrid|-884|-2177452800,0|32|x]r`lrmsv@o/n7l3lXk~:;l5l3w/qVlrlMrEtMrRu<qlsbl3l5l3l5l3l5l3uPrByvk~lX\
    k~rcmrlXk~m8#!#3;!#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Malta|3484|-2403478684,3600|32|ycR$4m1lHmbFkh%p>oy.1kL6\
    lGo*mthmhhmd-p:I5k$k7k$n/k$k7k$89k79kL#s1r8sJ+/+/+/+/+k6l4@#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Minsk|6616|-28\
    40147416,6600|40|{fvewltc.1!q={-4$4$4CS!#!#!#!#!#u8!#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-. Europe/Monaco|1772|\
    -2448318572,561|32|y,vMmVl+m{lSl!man'm[lbm-m?lRk`kJXO1!#:63;:;:63;:6!#Ok`!#O1:6!#O1:-ndtY+(oZ.1!o@o6kppD%m8;3#\
    !#3;!#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Moscow,W-SU|9017|-1688265017,9079|40|tHrkrDqTsyp_pottpdo'p]omw0k*4$4\
    $4CS!#!#!#!#!#!1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.kN Europe/Oslo|2580|-2366757780,3600|32|yFquypu>.1!\
    #!#x.1!#!#!#!#!1U_x9;!#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Paris|561|-1855958961,0|32|p(mVl+m{lSl!man'm[lbm-m?\
    lRk`kJXO1!#:63;:;:63;:6!#Ok`!#O1:6!#O1:-ndqYuB.1!o@o6kppD%m8;3#!#3;!#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Riga|\
    5794|-1632008194,9394|38|AlGprw#x7t@ta.1!#pO{(4$4$4CS!#!#!#!#V!1!#!#!#!#!#3#$,),)-tj Europe/Rome,Europe/San_Ma\
    rino,Europe/Vatican|2996|-2403565200,3600|32|ydR$4m1lHmbFkh%p>oy.1!kplGo*mthmhhmd-p:I5k$k7k$n/k$k7k$89k79k7k$8\
    9k7k$k7k$89k7989m8;!#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Samara|12020|-1593820800,10800|42|mIk*4$4$4CS!#!#!#!#\
    V!1tOmh#!#!#!#3,),),)-.-.-),),)-.-.-.-),),lx. Europe/Sarajevo|4420|-2713914820,3600|32|}7l{.1!#!kpm##!1!#!#!#!\
    #!#!1!#!#!#!#!# Europe/Saratov|11058|-1593820800,10800|42|mIk*4$4$4CS!#!#!#V!#!1!ly!#!#!#3,),),)-.-.-),),)-.-.\
    -.-),),)-.kNu; Europe/Simferopol|8184|-2840148984,8160|40|{gvmwttK.1!pM{/4$4$4CS!#!#!#!#!#t+n:#!#!pen{!#oCoNV)\
    ,)-.-.-),),)-.-.-.-),),)-.-.-),rAoM Europe/Skopje|5144|-2713915544,3600|32|}9l{.1!#!kpm##!1!#!#!#!#!#!1!#!#!#!\
    #!# Europe/Sofia|5596|-2840146396,7016|38|xA{p.1!#$zomsoBrhoBrfoCo4!#!1!#!#!#!#!#!1m7%$%$%$%$%@& Europe/Stockh\
    olm|4332|-2871681132,3614|32|yAxUns}D;!#!#!#!1!#!#!#!#!#!1!#!#!#!#!# Europe/Tallinn|5940|-1638322740,3600|38|q\
    *At5u2y.tTtX.1!r^{)4$4$4CS!#!#!#!#V!1!#!#!#!#!#3,),)s?)-uD Europe/Tirane|4760|-1767230360,3600|32|z9uA.pPzUl?m\
    <+l7+27l#k{l#k{l#+oJ+2+k6rVCS!#!#!#!#!#!1!#!#!#!#!# Europe/Ulyanovsk|11616|-1593820800,10800|42|mIk*4$4$4CS!#!\
    #!#!#V!1Vk(k8#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.kNmE Europe/Vaduz|2284|-2385247084,3600|32|{nAGApH#!#!#!1!#\
    !#!#!#!#!1!#!#!#!#!# Europe/Vienna|3921|-2422055121,3600|32|yifl6AGAt{gy4le.1!#!pNtLm4kL#:6zVNlW#!#!#!1!#!#!#!\
    #!#!1!#!#!#!#!# Europe/Vilnius|6076|-2840146876,5040|38|{0u]t(q;y6t>td.1!qf{,4$4$4CS!#!#!#!#V!1!#!#!#!#!#3,),V\
    )v/ Europe/Volgograd|10660|-1577761060,10800|40|wVk*4$4$4CS!#!#!#V!#!1!ly!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.\
    kNv1u= Europe/Warsaw,Poland|5040|-1717032240,3600|32|t$fl6AGtIAuWxxu@.1!es3muo(ris9A:63;w.k$!#k79!#898989k7k$x\
    %;3#!#3;!#!#!#!1!#!#!#$#!#!1!#!#!#!#!# Europe/Zagreb|3832|-2713914232,3600|32|}6l{.1!#!kpm##!1!#!#!#!#!#!1!#!#\
    !#!#!# Indian/Antananarivo|11404|-1846293004,10800|40|{al; Indian/Chagos|17380|-1988167780,18000|47|}a Indian/\
    Christmas|25372|-2364102172,25200|49| Indian/Cocos|23260|-2209012060,23400|48| Indian/Comoro|10384|-1846291984\
    ,10800|40| Indian/Kerguelen|0|-631152000,18000|44| Indian/Mahe|13308|-1988163708,14400|42| Indian/Maldives|176\
    40|-315636840,18000|44| Indian/Mauritius|13800|-1988164200,14400|42|}Zloz-+ Indian/Mayotte|10856|-1846292456,1\
    0800|40| Indian/Reunion|13312|-1848886912,14400|42| Kwajalein,Pacific/Kwajalein|40160|-2177492960,39600|60|{#m\
    Hu_z.yq MST7MDT|-25200|-1633273200,-21600|10|&(&kOWl9%$%$%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&\
    (&(&'*'*'*'&(&(&'*'*'&(&(& NZ-CHAT,Pacific/Chatham|44028|-3192437628,44100|62|}[zCkfk7X89898989898X89898989898\
    X89Ug[g[g[6:6:6:6[g[g[6:6:6[g[g[6:6:6:6 PST8PDT|-28800|-1633269600,-25200|8|&(&kOWl9%$%$%$%$0$%$%k9k4k:k3$0=0$\
    %$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& Pacific/Apia|45184|-2445424384,-41216|63|y!{@}?rwOqG\
    qA!1O1O1O1O1O1!1O1O1 Pacific/Bougainville|37336|-2840178136,35312|58|xD{oui}U Pacific/Chuuk|-49972|-3944628428\
    ,36428|55|}.x3v:yWv9 Pacific/Efate|40396|-1829387596,39600|58|}Bl=wO%$%@N@%$%$%$%$%@RkdkB Pacific/Enderbury,Pa\
    cific/Kanton|0|-1020470400,-43200|63|{^xF Pacific/Fakaofo|-41096|-2177411704,-39600|63|}e Pacific/Fiji|42944|-\
    1709985344,43200|60|}_k$n/kfwRk$GXkJl;mCl;t,l(n1m&t4m&n3l1n3l1n3l1t8q#tDpZ Pacific/Funafuti|43012|-2177495812,\
    43200|60| Pacific/Galapagos|-21504|-1230746496,-18000|11|})v~lj Pacific/Gambier|-32388|-1806678012,-32400|5| P\
    acific/Guadalcanal,Pacific/Ponape|38388|-1806748788,39600|58| Pacific/Guam|-51660|-3944626740,34740|55|}1{QuQx\
    @orp-opn}knMLk)Lowknovnao_I Pacific/Honolulu,Pacific/Johnston,US/Hawaii|-37886|-2334101314,-37800|2|{4pUwBWu, \
    Pacific/Kiritimati|-37760|-2177415040,-38400|64|}^xG Pacific/Kosrae|-47284|-3944631116,39116|58|}0x2nBnKmHp%yt\
    zF Pacific/Majuro|41088|-2177493888,39600|60|x4nBnKmHu^z/ Pacific/Marquesas|-33480|-1806676920,-34200|4| Pacif\
    ic/Midway|-42568|-2177410232,-39600|1|}+kB Pacific/Nauru|40060|-1545131260,41400|60|yGufzj Pacific/Niue|-40780\
    |-543069620,-40800|1|w} Pacific/Norfolk|40312|-2177493112,40320|59|{qyo9{Mv0 Pacific/Noumea|39948|-1829387148,\
    39600|58|}Iq5t*q8xsl; Pacific/Pago_Pago,Pacific/Samoa,US/Samoa|45432|-2445424632,-40968|1|y# Pacific/Palau|-54\
    124|-3944624276,32276|52|}/ Pacific/Pitcairn|-31220|-2177421580,-30600|7|}b Pacific/Pohnpei|-48428|-3944629972\
    ,37972|58|}2x1nBnKmHp% Pacific/Port_Moresby,Pacific/Truk,Pacific/Yap|35320|-2840176120,35312|55|xC Pacific/Rar\
    otonga|48056|-2209555256,-38344|2|{}z7qZ]k%]k%]k+]k%]k%]k%]k%]k%]k+]k%]k%]k% Pacific/Saipan|-51420|-3944626980\
    ,34980|55|}-{exBorp-opn}knMLk)Lowknovnao_I Pacific/Tahiti|-35896|-1806674504,-36000|2| Pacific/Tarawa|41524|-2\
    177494324,43200|60| Pacific/Tongatapu|44352|-767189952,44400|63|xH{<o'kJl(t.l(x?l1 Pacific/Wake|39988|-2177492\
    788,43200|60| Pacific/Wallis|44120|-2177496920,43200|60| WET|0|228877200,3600|28|;3#!#3;!#!#!#!1!#!#!#!#!#!1!#\
    !#!#!#!#
    """
}
